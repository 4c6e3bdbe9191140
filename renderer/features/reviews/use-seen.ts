import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Review } from '#shared/contract/reviews.ts';
import { useApi } from '../../core/api.ts';

/** Passing over a file is not looking at it. */
const lookedAtMs = 1000;

/** Keeps that a file was looked at, once it has been before somebody for over a second. */
export function useSeen(review: Review, file: string | undefined): void {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const { dossierId } = review;
  const isNew = file !== undefined && !review.seenFiles.includes(file);
  useEffect(() => {
    if (!isNew) return;
    const timer = setTimeout(async () => {
      if (document.visibilityState !== 'visible') return;
      // Nobody asked for this to be kept: should it fail, the file counts as not opened.
      await client.reviews.see({ dossierId, file }).catch(() => {});
      cache.setQueryData<Review>(
        query.reviews.get.queryKey({ input: { dossierId } }),
        present => present && { ...present, seenFiles: [...new Set([...present.seenFiles, file])] },
      );
    }, lookedAtMs);
    return () => clearTimeout(timer);
  }, [client, query, cache, dossierId, file, isNew]);
}
