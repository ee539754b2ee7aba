import { Button } from '../../components/button.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { errorOf } from '../../forms/problem-words.ts';
import { ToolFields } from '../incident/tool-fields.tsx';
import { type FormStep, IncidentFormPage } from './form-page.tsx';

/** What the risk was assessed with, and what happened before. */
export const AssessmentStep = (form: FormStep) => {
  const days = (name: string, label: string) => (
    <Textarea
      name={name}
      label={label}
      labelSize="s"
      hint="One day to a line, such as 14/03/2026. Leave empty if there were none or you do not know."
      rows={3}
      value={form.typed(name)}
      error={errorOf(form.errors, name)}
    />
  );
  return (
    <IncidentFormPage {...form} title="Assessment and history">
      <ToolFields tools={form.about.tools} mayBeNone typed={form.typed} errors={form.errors} />
      {days('notifications', 'Days of earlier notifications about this victim')}
      {days('maracs', 'Days of conferences (MARAC) that heard them')}
      <Button name="act" value="continue">
        Continue
      </Button>
    </IncidentFormPage>
  );
};
