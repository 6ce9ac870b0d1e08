/** The script of the page before the reader's click: fetches the program when the form is sent. */
const root = document.querySelector<HTMLElement>('encoder-demo')!;
const form = root.querySelector('form')!;
const status = root.querySelector('[role=status]')!;

if (location.protocol === 'file:') root.querySelector<HTMLElement>('.from-disk')!.hidden = false;

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  try {
    const { runDemo } = await import(/* @vite-ignore */ new URL('encoders/demo.js', location.href).href);
    runDemo(root);
  } catch (error) {
    status.textContent = `The program of this page could not be fetched from its own site: ${error}`;
  }
});
export {};
