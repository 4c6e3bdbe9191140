import { useEffect, useState } from 'react';

export type PhotoFacts = {
  /** "05/03/2025 14:05", when the camera took it; null where it does not say. */
  takenAt: string | null;
  /** "20,95123° B, 107,07484° Đ", where the camera was. */
  place: string | null;
  pixels: number | null;
};

/** Cameras write their facts at the beginning of the file. */
const headBytes = 256 * 1024;
const nothing: PhotoFacts = { takenAt: null, place: null, pixels: null };

/** What a picture says of itself; null until that is known. */
export function usePhotoFacts(url: string): PhotoFacts | null {
  const [facts, setFacts] = useState<PhotoFacts | null>(null);
  useEffect(() => {
    const left = new AbortController();
    setFacts(null);
    void readPhotoFacts(url, left.signal)
      // A picture that says nothing, or nothing that can be read, is shown all the same.
      .catch(() => nothing)
      .then(found => {
        if (!left.signal.aborted) setFacts(found);
      });
    return () => left.abort();
  }, [url]);
  return facts;
}

async function readPhotoFacts(url: string, signal: AbortSignal): Promise<PhotoFacts> {
  const headers = { range: `bytes=0-${headBytes - 1}` };
  const [response, { load }] = await Promise.all([fetch(url, { headers, signal }), import('exifreader')]);
  const tags = load(await response.arrayBuffer(), { expanded: true });
  const { file, exif, gps } = tags;
  const width = Number(file?.['Image Width']?.value);
  const height = Number(file?.['Image Height']?.value);
  const time = exif?.DateTimeOriginal ?? exif?.DateTime;
  return {
    takenAt: time ? timeText(time.description) : null,
    place:
      gps?.Latitude === undefined || gps.Longitude === undefined
        ? null
        : placeText(gps.Latitude, gps.Longitude),
    pixels: width > 0 && height > 0 ? width * height : null,
  };
}

/** Cameras write "2025:03:05 14:05:11"; without a battery they write zeros. */
export function timeText(written: string): string | null {
  const [, year, month, day, hour, minute] = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d)/.exec(written) ?? [];
  return year === undefined || Number(year) < 1980 ? null : `${day}/${month}/${year} ${hour}:${minute}`;
}

/** North and east as Vietnamese maps say it: Bắc, Đông. Zero by zero is a camera that did not know. */
export function placeText(latitude: number, longitude: number): string | null {
  if (latitude === 0 && longitude === 0) return null;
  const degrees = (value: number) => `${Math.abs(value).toFixed(5).replace('.', ',')}°`;
  return `${degrees(latitude)} ${latitude < 0 ? 'N' : 'B'}, ${degrees(longitude)} ${longitude < 0 ? 'T' : 'Đ'}`;
}
