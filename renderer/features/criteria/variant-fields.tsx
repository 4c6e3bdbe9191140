import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { renamedVariant, withNewVariant, withoutVariant } from '#shared/domain/set-draft-variants.ts';
import { DraftText } from './draft-text.tsx';
import { useEditor } from './editor-context.ts';
import classes from './editor-page.module.css';

/** The columns of thresholds: regions, groups of communes, or one for all. */
export function VariantFields() {
  const { set, edit } = useEditor();
  return (
    <>
      <h3>Vùng, nhóm xã (mỗi vùng một cột mức)</h3>
      <table className={classes.rows}>
        <tbody>
          {set.variants.map(({ id, name }, at) => (
            <tr key={id}>
              <td>
                <DraftText
                  label={`Tên vùng, nhóm thứ ${at + 1}`}
                  hideLabel
                  field={`variants[${at}].name`}
                  value={name}
                  onCommit={(typed, continues) =>
                    edit('Sửa tên vùng, nhóm', draft => renamedVariant(draft, id, typed), continues)
                  }
                />
              </td>
              <td>
                {set.variants.length > 1 ? (
                  <ActionIcon
                    variant="default"
                    size="lg"
                    aria-label={`Bỏ ${name || `vùng thứ ${at + 1}`}`}
                    title="Bỏ vùng này cùng mọi mức của nó; Ctrl+Z lấy lại"
                    onClick={() => edit(`Bỏ vùng ${name}`, draft => withoutVariant(draft, id))}
                  >
                    <IconTrash size="1.1rem" aria-hidden />
                  </ActionIcon>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.actions}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size="1rem" aria-hidden />}
          onClick={() => edit('Thêm vùng, nhóm', withNewVariant)}
        >
          Thêm vùng, nhóm
        </Button>
      </div>
    </>
  );
}
