import { Field } from '@/components/form/field';
import { TextInput } from '@/components/form/text-input';
import { Button } from '@/components/ui/button';

/** Leads to the page of a 验证码; a plain form, so that it works before any script does. */
export function CodeForm() {
  return (
    <form action="/verify" method="get" className="mb-6">
      <Field
        id="code"
        label="按验证码核验"
        hint="验证码在自评表首页右上角，例如 XXXX-XXXX-XXXX-X；也可以扫描旁边的二维码。"
      >
        <TextInput
          name="code"
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          maxLength={40}
          required
        />
      </Field>
      <Button type="submit" variant="primary" className="w-full">
        核验
      </Button>
    </form>
  );
}
