// SPDX-License-Identifier: EUPL-1.2
/* Templates of one's own, kept under a name: saved, renamed, taken away. */
import { type Signal, useSignal } from '@preact/signals';
import { focusSoon } from '../a11y/focus';
import { common } from '../i18n/common';
import { keeping } from '../i18n/keeping';
import { refusalText } from '../i18n/refusals';
import { httpLimits, type SavedTemplate, type Template } from '../protocol/messages';
import { Button } from '../ui/button';
import { EditIcon } from '../ui/more-icons';
import { TextField, textError } from './form';
import { removeTemplate, renameTemplate, saveTemplate } from './organisation';

/** The id by which a saved template is chosen among all. */
export const savedId = ({ id }: SavedTemplate) => `saved-${id}`;

interface SaveProps {
	template: Template;
	saved: Signal<readonly SavedTemplate[]>;
}

/** Keeps the template that is being edited, under a name. */
export function SaveTemplate({ template, saved }: SaveProps) {
	const t = keeping.value;
	const name = useSignal('');
	const error = useSignal<string | undefined>(undefined);
	const told = useSignal('');
	const save = async () => {
		told.value = '';
		error.value = textError(name.value, httpLimits.card_name);
		if (error.value) return focusSoon('#template-name');
		const came = await saveTemplate(name.value.trim(), template);
		error.value = came.ok ? undefined : refusalText(came.error);
		if (!came.ok) return focusSoon('#template-name');
		saved.value = [...saved.value, came.value];
		told.value = t.templateSaved(came.value.name);
		name.value = '';
	};
	const onKeyDown = (event: KeyboardEvent) => {
		/* Enter in the field saves the template and does not open the session. */
		if (event.key !== 'Enter' || event.isComposing) return;
		event.preventDefault();
		void save();
	};
	return (
		<div class="savetpl">
			<TextField
				id="template-name"
				label={t.templateName}
				text={name}
				error={error.value}
				input={{ onKeyDown }}
			/>
			<Button small onClick={() => void save()}>
				{t.saveTemplate}
			</Button>
			{told.value && <p class="small muted">{told.value}</p>}
		</div>
	);
}

interface ManageProps {
	/** The one that is chosen. */
	one: SavedTemplate;
	saved: Signal<readonly SavedTemplate[]>;
	/** It is gone: another is to be chosen. */
	gone: () => void;
}

/** Renames or takes away the chosen one. */
export function ManageTemplate({ one, saved, gone }: ManageProps) {
	const t = keeping.value;
	const open = useSignal<'name' | 'sure' | undefined>(undefined);
	const name = useSignal(one.name);
	const error = useSignal<string | undefined>(undefined);
	const show = (what: 'name' | 'sure' | undefined, selector: string) => {
		open.value = what;
		focusSoon(selector);
	};
	const rename = async () => {
		error.value = textError(name.value, httpLimits.card_name);
		if (error.value) return focusSoon('#template-rename');
		const came = await renameTemplate(one, name.value.trim());
		error.value = came.ok ? undefined : refusalText(came.error);
		if (!came.ok) return focusSoon('#template-rename');
		const { id } = one;
		saved.value = saved.value.map((other) => (other.id === id ? came.value : other));
		show(undefined, '#rename-template');
	};
	const remove = async () => {
		const came = await removeTemplate(one.id);
		error.value = came.ok ? undefined : refusalText(came.error);
		if (!came.ok) return;
		saved.value = saved.value.filter(({ id }) => id !== one.id);
		gone();
	};
	if (open.value === 'sure') {
		return (
			<div class="savetpl">
				<p>{t.removeSure(one.name)}</p>
				{error.value && <p class="err">{error.value}</p>}
				<div class="row__a">
					<Button look="danger" small id="remove-yes" onClick={() => void remove()}>
						{t.remove}
					</Button>
					<Button look="bare" small onClick={() => show(undefined, '#remove-template')}>
						{common.value.cancel}
					</Button>
				</div>
			</div>
		);
	}
	if (open.value === 'name') {
		return (
			<div class="savetpl">
				<TextField
					id="template-rename"
					label={t.templateName}
					text={name}
					error={error.value}
				/>
				<div class="row__a">
					<Button small onClick={() => void rename()}>
						{common.value.save}
					</Button>
					<Button look="bare" small onClick={() => show(undefined, '#rename-template')}>
						{common.value.cancel}
					</Button>
				</div>
			</div>
		);
	}
	return (
		<div class="row__a">
			<Button
				look="bare"
				small
				id="rename-template"
				onClick={() => show('name', '#template-rename')}
			>
				<EditIcon /> {t.rename}
				<span class="sr">{one.name}</span>
			</Button>
			<Button
				look="bare"
				small
				id="remove-template"
				onClick={() => show('sure', '#remove-yes')}
			>
				{t.remove}
				<span class="sr">{one.name}</span>
			</Button>
		</div>
	);
}
