/** Whether a file's name, or the path of a URL, says that it is a PDF. */
export const endsInPdf = (name: string) => /\.pdf$/i.test(name);
