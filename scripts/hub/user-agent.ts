/** How this project names itself to every server that it asks. */
export const USER_AGENT = 'hub-report/0.1 (open research report on the Hub; see its repository for a contact)';
