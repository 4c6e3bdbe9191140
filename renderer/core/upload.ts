import { AppError, type ErrorCode, errorDetails } from '#shared/errors.ts';

export type UploadOptions = {
  onProgress?: (sentBytes: number, totalBytes: number) => void;
  signal?: AbortSignal;
};

/**
 * Sends a file to the workspace and returns the id under which a command takes it in. XMLHttpRequest, because `fetch`
 * does not tell how much of a body was sent.
 */
export function uploadFile(file: File, { onProgress, signal }: UploadOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `files/uploads?name=${encodeURIComponent(file.name)}`);
    request.responseType = 'json';
    request.upload.onprogress = event => onProgress?.(event.loaded, file.size);
    request.onload = () => {
      const upload = readUpload(request.response);
      if (request.status === 200 && upload !== undefined) resolve(upload);
      else reject(readFailure(request.response));
    };
    // The browser does not say why: a file that vanished or is locked ends here like a host that went away.
    request.onerror = () =>
      reject(new AppError('fileUnreadable', { path: file.name, reason: 'không gửi được tệp' }));
    request.onabort = () => reject(new AppError('cancelled', {}));
    if (signal?.aborted) return reject(new AppError('cancelled', {}));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function readUpload(answer: unknown): string | undefined {
  return typeof answer === 'object' &&
    answer !== null &&
    'upload' in answer &&
    typeof answer.upload === 'string'
    ? answer.upload
    : undefined;
}

function readFailure(answer: unknown): AppError {
  if (typeof answer === 'object' && answer !== null && 'code' in answer && 'details' in answer) {
    const { code } = answer;
    if (typeof code === 'string' && isErrorCode(code)) {
      const details = errorDetails[code].safeParse(answer.details);
      if (details.success) return new AppError(code, details.data);
    }
  }
  return new AppError('internal', { reference: 'upload' });
}

const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(errorDetails, code);
