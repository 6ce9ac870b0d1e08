/**
 * The only script of the page before the reader's click: it stands behind the form, shows it before what follows is read,
 * and fetches the program when it is sent.
 */
const root = document.querySelector<HTMLElement>('encoder-demo')!;
const form = root.querySelector('form')!;

if (location.protocol === 'file:') root.querySelector<HTMLElement>('.from-disk')!.hidden = false;
else form.hidden = false;

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  try {
    const { runDemo } = await import(/* @vite-ignore */ new URL('encoders/demo.js', location.href).href);
    runDemo(root);
  } catch (error) {
    root.querySelector('[role=status]')!.textContent =
      `The program of this page could not be fetched from its own site: ${error}`;
  }
});
export {};
