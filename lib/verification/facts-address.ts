import type { FileFacts } from './claim';

/** The address that answers for a file by what is known of it, without the file. */
export function factsAddress({ sha256, claim }: FileFacts): string {
  const params = new URLSearchParams({ sha256 });
  if (claim) params.set('model', claim.modelSha256);
  if (claim?.marked) params.set('marked', 'yes');
  return `/api/verify?${params}`;
}

/** What such an address names, still to be checked. */
export function factsIn(params: URLSearchParams): FileFacts {
  const model = params.get('model');
  return {
    sha256: params.get('sha256') ?? '',
    claim: model === null ? null : { modelSha256: model, marked: params.get('marked') === 'yes' },
  };
}
