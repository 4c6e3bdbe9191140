import { documentKindSchema, documentKinds } from '#shared/domain/document-kind.ts';

export const kindOptions = documentKindSchema.options.map(value => ({ value, label: documentKinds[value] }));
