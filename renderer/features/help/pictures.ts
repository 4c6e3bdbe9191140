/** The pictures of the manual by the name of their file; scripts/make-help-images.ts takes them. */
export const pictures: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>('../../../resources/help/images/*.png', {
      eager: true,
      query: '?url',
      import: 'default',
    }),
  ).map(([path, address]) => [path.slice(path.lastIndexOf('/') + 1), address]),
);
