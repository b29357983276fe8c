import { Link as RichLink, RichTextEditor } from '@mantine/tiptap';
import '@mantine/tiptap/styles.css';
import { IconPhoto } from '@tabler/icons-react';
import { Placeholder } from '@tiptap/extension-placeholder';
import { Markdown } from '@tiptap/markdown';
import { useEditor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { extensions } from './markdown';
import classes from './RichEditor.module.css';

export interface Insert {
  alt: string;
  source: string;
}

interface RichEditorProps {
  label: string;
  value: string;
  onChange: (markdown: string) => void;
  /** Files dropped or pasted, or asked for with the button when empty. */
  onFiles: (files: File[], insert: (images: Insert[]) => void) => void;
  readOnly: boolean;
}

const LABELS = {
  boldControlLabel: 'tool.bold',
  italicControlLabel: 'tool.italic',
  strikeControlLabel: 'tool.strike',
  codeControlLabel: 'tool.code',
  h2ControlLabel: 'tool.h2',
  h3ControlLabel: 'tool.h3',
  bulletListControlLabel: 'tool.list',
  orderedListControlLabel: 'tool.numbers',
  blockquoteControlLabel: 'tool.quote',
  codeBlockControlLabel: 'tool.block',
  hrControlLabel: 'tool.rule',
  linkControlLabel: 'tool.link',
  unlinkControlLabel: 'tool.unlink',
  undoControlLabel: 'tool.undo',
  redoControlLabel: 'tool.redo',
  linkEditorInputLabel: 'tool.address',
  linkEditorInputPlaceholder: 'tool.address',
  linkEditorExternalLink: 'tool.newTab',
  linkEditorInternalLink: 'tool.sameTab',
  linkEditorSave: 'tool.linkSave',
} as const;

/** Text as it looks, Markdown in and out. What it cannot keep never gets here (`lossless`). */
export function RichEditor({ label, value, onChange, onFiles, readOnly }: RichEditorProps) {
  const { t } = useTranslation('composer');
  const written = useRef(value);
  const latest = useRef({ onChange, onFiles });
  useEffect(() => {
    latest.current = { onChange, onFiles };
  });
  const editor = useEditor({
    extensions: [
      ...extensions,
      RichLink.configure({ openOnClick: false }),
      Markdown,
      Placeholder.configure({ placeholder: t('body.placeholder') }),
    ],
    content: value,
    contentType: 'markdown',
    editable: !readOnly,
    injectCSS: false,
    shouldRerenderOnTransaction: true,
    editorProps: {
      attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true', dir: 'auto' },
      handleDrop: (_view, event, _slice, moved) => !moved && take(event.dataTransfer),
      handlePaste: (_view, event) => take(event.clipboardData),
    },
    onUpdate: ({ editor: changed }) => {
      const markdown = changed.getMarkdown();
      written.current = markdown;
      latest.current.onChange(markdown);
    },
  });
  const insert = (images: Insert[]) => {
    for (const { alt, source } of images) {
      editor.chain().focus().setImage({ src: source, alt }).run();
    }
  };
  function take(data: DataTransfer | null): boolean {
    const files = [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));
    if (files.length === 0) {
      return false;
    }
    latest.current.onFiles(files, insert);
    return true;
  }
  useEffect(() => {
    // Only what came from elsewhere: a restored revision, somebody else's change.
    if (value !== written.current) {
      written.current = value;
      editor.commands.setContent(value, { contentType: 'markdown', emitUpdate: false });
    }
  }, [value, editor]);
  useEffect(() => {
    editor.setEditable(!readOnly, false);
  }, [readOnly, editor]);
  const labels = Object.fromEntries(Object.entries(LABELS).map(([name, key]) => [name, t(key)]));
  return (
    <RichTextEditor
      editor={editor}
      labels={labels}
      classNames={{ content: classes.content ?? '', toolbar: classes.toolbar ?? '' }}
    >
      {!readOnly && (
        <RichTextEditor.Toolbar>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Bold />
            <RichTextEditor.Italic />
            <RichTextEditor.Strikethrough />
            <RichTextEditor.Code />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.H2 />
            <RichTextEditor.H3 />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.BulletList />
            <RichTextEditor.OrderedList />
            <RichTextEditor.Blockquote />
            <RichTextEditor.CodeBlock />
            <RichTextEditor.Hr />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Link />
            <RichTextEditor.Unlink />
            <RichTextEditor.Control
              aria-label={t('tool.image')}
              title={t('tool.image')}
              onClick={() => onFiles([], insert)}
            >
              <IconPhoto size={16} stroke={1.5} aria-hidden />
            </RichTextEditor.Control>
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Undo />
            <RichTextEditor.Redo />
          </RichTextEditor.ControlsGroup>
        </RichTextEditor.Toolbar>
      )}
      <RichTextEditor.Content />
    </RichTextEditor>
  );
}
