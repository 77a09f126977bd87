'use client';

import { FileText, Upload } from 'lucide-react';
import {
  type ChangeEvent,
  type ComponentProps,
  type DragEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { classNames } from '@/components/ui/class-names';
import { fileSize } from '@/lib/core/file-size';
import { useControlLinks } from './field-context';

const BOX =
  'relative flex min-h-20 cursor-pointer flex-col items-center justify-center rounded-md border border-dashed px-4 py-4 text-center has-[:focus-visible]:outline has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-action has-[:disabled]:cursor-not-allowed';

const OVER = 'border-action bg-action-soft';
const AT_REST = 'border-control bg-paper hover:border-action';

/** What was dropped becomes the input's own files, so a plain form and `register` send it like a chosen one. */
function giveFiles(input: HTMLInputElement, dropped: FileList): void {
  const transfer = new DataTransfer();
  const files = input.multiple ? [...dropped] : [...dropped].slice(0, 1);
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

type FileDropProps = Omit<ComponentProps<'input'>, 'type'> & {
  prompt?: string;
  /** Which files are wanted, in words. */
  formats?: string;
  onFiles?: (files: readonly File[]) => void;
};

/** What the input holds now; a form that is reset (React does so after its action) holds nothing. */
function useChosenFiles(box: RefObject<HTMLElement | null>) {
  const [files, setFiles] = useState<readonly File[]>([]);
  useEffect(() => {
    const form = box.current?.querySelector('input')?.form;
    const clear = () => setFiles([]);
    form?.addEventListener('reset', clear);
    return () => form?.removeEventListener('reset', clear);
  }, [box]);
  return [files, setFiles] as const;
}

/** Takes what is dropped on the box into the input inside it. */
function useDrop(box: RefObject<HTMLElement | null>, disabled: boolean) {
  const [over, setOver] = useState(false);
  return {
    over,
    onDragOver(event: DragEvent) {
      event.preventDefault();
      setOver(!disabled);
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      event.preventDefault();
      setOver(false);
      const input = box.current?.querySelector('input');
      const { files } = event.dataTransfer;
      if (input && !disabled && files.length > 0) giveFiles(input, files);
    },
  };
}

/** Choose or drop a file; shows its name and size. `onFiles` hears of every choice. */
export function FileDrop({
  prompt = '选择文件，或拖放到这里',
  formats,
  onFiles,
  onChange,
  className,
  required,
  disabled = false,
  ...rest
}: FileDropProps) {
  const links = useControlLinks({ ...rest, required });
  const box = useRef<HTMLLabelElement>(null);
  const [files, setFiles] = useChosenFiles(box);
  const { over, ...dropping } = useDrop(box, disabled);

  function choose(event: ChangeEvent<HTMLInputElement>) {
    const chosen = [...(event.currentTarget.files ?? [])];
    setFiles(chosen);
    onChange?.(event);
    onFiles?.(chosen);
  }

  return (
    <label ref={box} {...dropping} className={classNames(BOX, over ? OVER : AT_REST, className)}>
      <input
        {...rest}
        {...links}
        type="file"
        disabled={disabled}
        onChange={choose}
        className="absolute inset-0 cursor-[inherit] opacity-0"
      />
      <FileDropText files={files} prompt={prompt} formats={formats} />
    </label>
  );
}

function FileDropText({
  files,
  prompt,
  formats,
}: {
  files: readonly File[];
  prompt: string;
  formats: string | undefined;
}) {
  if (files.length === 0) {
    return (
      <span className="pointer-events-none">
        <span className="flex items-center justify-center gap-2 font-medium text-action">
          <Upload aria-hidden className="size-4" />
          {prompt}
        </span>
        {formats && <span className="mt-1 block text-sm text-muted">{formats}</span>}
      </span>
    );
  }
  return (
    <span aria-live="polite" className="pointer-events-none min-w-0 max-w-full">
      {files.map((file) => (
        <span key={`${file.name}:${file.size}`} className="flex items-center justify-center gap-2">
          <FileText aria-hidden className="size-4 shrink-0 text-muted" />
          <span className="min-w-0 truncate font-medium">{file.name}</span>
          <span className="shrink-0 text-sm text-muted">{fileSize(file.size)}</span>
        </span>
      ))}
      <span className="block text-sm text-action">更换文件</span>
    </span>
  );
}
