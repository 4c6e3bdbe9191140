/** Addresses of the pages, after the hash. */
export const paths = {
  home: '/',
  create: '/tao',
  createWith: (setId: string) => `/tao/${setId}`,
  verify: '/kiem-tra-goi',
  settings: '/cai-dat',
  /** Many dossiers at once: the table, or another way to look at them. */
  province: (tab?: string) => (tab ? `/dia-ban/${tab}` : '/dia-ban'),
  sets: '/bo-tieu-chi',
  set: (id: string) => `/bo-tieu-chi/${id}`,
  /** What a province decided on top of a set. */
  overlay: (id: string) => `/quy-dinh-tinh/${id}`,
  overlayEditor: (setId: string, overlayId?: string) =>
    overlayId ? `/soan-quy-dinh/${setId}/${overlayId}` : `/soan-quy-dinh/${setId}`,
  importSet: '/nhap-bo-tieu-chi',
  setDraft: (id: string) => `/soan-bo-tieu-chi/${id}`,
  compareSets: (a: string, b: string) => `/so-sanh-bo-tieu-chi/${a}/${b}`,
  mapping: (first?: string, second?: string) =>
    `/doi-chieu-bo-tieu-chi/${first ?? '-'}${second === undefined ? '' : `/${second}`}`,
  help: (topic?: string) => (topic ? `/tro-giup/${topic}` : '/tro-giup'),
  dossier: (id: string) => `/ho-so/${id}`,
  checklist: (id: string, code?: string) =>
    code ? `/ho-so/${id}/tieu-chi/${encodeURIComponent(code)}` : `/ho-so/${id}/tieu-chi`,
  /** Judging a received dossier, at a target or at the first one. */
  review: (id: string, target?: string) =>
    target ? `/ho-so/${id}/tham-dinh/${encodeURIComponent(target)}` : `/ho-so/${id}/tham-dinh`,
  results: (id: string) => `/ho-so/${id}/bang-excel`,
  evidence: (id: string, evidenceId?: string) =>
    evidenceId ? `/ho-so/${id}/minh-chung/${evidenceId}` : `/ho-so/${id}/minh-chung`,
  /** The newest version of the set, with an overlay that is not used yet. */
  setVersion: (id: string, overlayId?: string) =>
    overlayId ? `/ho-so/${id}/phien-ban/${overlayId}` : `/ho-so/${id}/phien-ban`,
  documents: (id: string, name?: string) => (name ? `/ho-so/${id}/van-ban/${name}` : `/ho-so/${id}/van-ban`),
  /** The office's own templates, and the fields they may use. */
  templates: (id: string) => `/ho-so/${id}/mau-van-ban`,
  progress: (id: string) => `/ho-so/${id}/tien-do`,
  /** What another dossier of the same place has for the same demands. */
  reuse: (id: string, from?: string) =>
    from ? `/ho-so/${id}/lay-tu-ho-so-khac/${from}` : `/ho-so/${id}/lay-tu-ho-so-khac`,
  /** The levels that the province sets, for all indicators that ask for one. */
  localLevels: (id: string) => `/ho-so/${id}/muc-cua-tinh`,
  people: (id: string) => `/ho-so/${id}/phan-cong`,
  /** What each person, or one of them, still has to do. */
  missing: (id: string, personId?: string) =>
    personId ? `/ho-so/${id}/phan-cong/con-thieu/${personId}` : `/ho-so/${id}/phan-cong/con-thieu`,
  /** A part that came back, item by item. */
  merge: (id: string, mergeId: string) => `/ho-so/${id}/phan-cong/nhan/${mergeId}`,
  /** The residents' survey: its results, or one of its parts. */
  survey: (id: string, tab?: string) => (tab ? `/ho-so/${id}/lay-y-kien/${tab}` : `/ho-so/${id}/lay-y-kien`),
  /** What reviewers ask for, or one of it. */
  findings: (id: string, finding?: string) =>
    finding ? `/ho-so/${id}/yeu-cau-bo-sung/${finding}` : `/ho-so/${id}/yeu-cau-bo-sung`,
  /** A review that came back, item by item. */
  reviewMerge: (id: string, mergeId: string) => `/ho-so/${id}/yeu-cau-bo-sung/nhan/${mergeId}`,
  /** Those who judge a received dossier together. */
  colleagues: (id: string) => `/ho-so/${id}/doan-tham-dinh`,
  /** The appraisal council of a received dossier: its meeting, or one of its parts. */
  council: (id: string, tab?: string) => (tab ? `/ho-so/${id}/hoi-dong/${tab}` : `/ho-so/${id}/hoi-dong`),
  history: (id: string) => `/ho-so/${id}/lich-su`,
  check: (id: string) => `/ho-so/${id}/kiem-tra`,
};
