/** Addresses of the pages, after the hash. */
export const paths = {
  home: '/',
  create: '/tao',
  verify: '/kiem-tra-goi',
  help: (topic?: string) => (topic ? `/tro-giup/${topic}` : '/tro-giup'),
  dossier: (id: string) => `/ho-so/${id}`,
  checklist: (id: string, code?: string) =>
    code ? `/ho-so/${id}/tieu-chi/${encodeURIComponent(code)}` : `/ho-so/${id}/tieu-chi`,
  evidence: (id: string, evidenceId?: string) =>
    evidenceId ? `/ho-so/${id}/minh-chung/${evidenceId}` : `/ho-so/${id}/minh-chung`,
  check: (id: string) => `/ho-so/${id}/kiem-tra`,
};
