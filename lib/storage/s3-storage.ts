import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';
import type { S3Settings } from '@/lib/env/env';
import { type FileStorage, keyOf } from './file-storage';

function isMissing(error: unknown): boolean {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
  return name === 'NoSuchKey' || (name === 'NotFound' && $metadata?.httpStatusCode === 404);
}

/** @returns null where the object is missing; other errors are thrown */
async function orMissing<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function clientOf({ endpoint, region, accessKeyId, secretAccessKey, pathStyle }: S3Settings): S3Client {
  return new S3Client({
    ...(endpoint === undefined ? {} : { endpoint }),
    region,
    forcePathStyle: pathStyle,
    credentials: { accessKeyId, secretAccessKey },
    // Servers that are only compatible refuse the checksums that Amazon has since added.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}

/** Files as objects of a bucket that exists, under `prefix`. An object shows only once it is whole. */
export function s3Storage(settings: S3Settings): FileStorage {
  const { bucket: Bucket, prefix } = settings;
  const client = clientOf(settings);
  const at = (sha256: string) => ({ Bucket, Key: `${prefix}${keyOf(sha256)}` });
  return {
    async keep(sha256, bytes) {
      // Also where it is there already: its date has to be that of the last who brought it.
      await client.send(new PutObjectCommand({ ...at(sha256), Body: bytes, ContentLength: bytes.length }));
    },
    async keepFile(sha256, file) {
      const { size } = await stat(file);
      await client.send(
        new PutObjectCommand({ ...at(sha256), Body: createReadStream(file), ContentLength: size }),
      );
    },
    has: async (sha256) => (await orMissing(client.send(new HeadObjectCommand(at(sha256))))) !== null,
    async read(sha256) {
      const found = await orMissing(client.send(new GetObjectCommand(at(sha256))));
      return found?.Body ? found.Body.transformToWebStream() : null;
    },
    async remove(sha256) {
      await client.send(new DeleteObjectCommand(at(sha256)));
    },
    async *list() {
      for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix: prefix })) {
        for (const { Key, LastModified } of page.Contents ?? []) {
          const sha256 = Key?.split('/').at(-1) ?? '';
          if (LastModified && Key === `${prefix}${sha256.slice(0, 2)}/${sha256}` && sha256.length === 64)
            yield { sha256, keptAt: LastModified };
        }
      }
    },
  };
}
