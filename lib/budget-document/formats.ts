/** What may be imported, as every message and page names it. */
export const READABLE_FORMATS = 'Word（.docx）、Excel（.xlsx）或文本（.txt、.csv）';
