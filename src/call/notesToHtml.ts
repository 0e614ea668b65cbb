const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Plain notes as the HTML that `hs_call_body` holds: everything a person typed reads as typed. */
export const notesToHtml = (notes: string): string =>
  notes.replace(/[&<>"']/g, (character) => entities[character] ?? character).replace(/\r\n|\r|\n/g, '<br>');
