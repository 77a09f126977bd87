'use client';

import { useState } from 'react';
import { Field } from '@/components/form/field';
import { FileDrop } from '@/components/form/file-drop';
import { refusalIn, sizeLimit, unfit } from '@/components/form/file-refusal';
import { useHydrated } from '@/components/form/use-hydrated';
import { Alert } from '@/components/ui/alert';
import { formsInWords, VERDICTS, type Verification } from '@/lib/verification/verdict';
import { askAboutFile } from './ask-about-file';
import { DocumentFacts } from './document-facts';
import { ManyDocuments } from './many-documents';

const LOST = '没有收到服务器的答复，文件还没有核验。请检查网络后重新选择文件。';

type Outcome = { readonly refused: string } | { readonly found: Verification } | null;

async function outcomeOf(file: File, maxBytes: number): Promise<Outcome> {
  const refused = unfit(file, maxBytes, '自评表 PDF 文件');
  if (refused) return { refused };
  const answer = await askAboutFile(file);
  if (answer !== 'lost' && answer.status === 200) return { found: answer.body as Verification };
  return { refused: refusalIn(answer, LOST).message };
}

/** Says whether a chosen file is what was issued. */
export function FileCheck({ maxBytes }: { maxBytes: number }) {
  const hydrated = useHydrated();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>(null);

  async function check(file: File | undefined) {
    setOutcome(null);
    if (!file) return;
    setBusy(true);
    setOutcome(await outcomeOf(file, maxBytes));
    setBusy(false);
  }

  return (
    <>
      <Field id="file" label="按 PDF 文件核验" hint="只比对文件的校验值，文件不会保存。">
        <FileDrop
          name="file"
          accept=".pdf"
          formats={`自评表 PDF，不超过 ${sizeLimit(maxBytes)}`}
          disabled={!hydrated || busy}
          onFiles={([file]) => void check(file)}
        />
      </Field>
      {outcome && <FileOutcome outcome={outcome} />}
    </>
  );
}

function FileOutcome({ outcome }: { outcome: NonNullable<Outcome> }) {
  if ('refused' in outcome) {
    return (
      <Alert tone="bad" live title="没有核验">
        {outcome.refused}
      </Alert>
    );
  }
  const { verdict, documents } = outcome.found;
  const { tone, title, text } = VERDICTS[verdict];
  const [only] = documents;
  return (
    <>
      <Alert tone={tone} live title={title}>
        {text}
        {documents.length > 1 && formsInWords(documents)}
        {documents.length > 0 && verdict === 'altered' && '下面是登记的内容。'}
      </Alert>
      {documents.length === 1 && only && <DocumentFacts document={only} />}
      {documents.length > 1 && <ManyDocuments documents={documents} />}
    </>
  );
}
