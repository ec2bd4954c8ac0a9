// SPDX-License-Identifier: EUPL-1.2
/* Name, profession and extra time: each one's own choice, none asked for. */
import { useSignal } from '@preact/signals';
import { common } from '../i18n/common';
import { roomText } from '../i18n/room';
import type { Profession } from '../protocol/messages';
import type { Live } from '../session/live';
import { Button } from '../ui/button';
import { Sheet } from '../ui/dialog';
import { CrossIcon } from '../ui/icons';
import { PracticeBadge } from '../ui/practice';
import { NameField, nameError, ProfessionField } from './identity';

export function Settings({ live, close }: { live: Live; close: () => void }) {
	const { name, profession, extraTime } = live.mine.peek();
	const typed = useSignal(name);
	const chosen = useSignal<Profession | ''>(profession);
	const extra = useSignal(extraTime);
	const save = (event: Event) => {
		event.preventDefault();
		if (nameError(typed.value)) return document.getElementById('name')?.focus();
		const said = typed.value.trim().normalize('NFC');
		if (said !== name) void live.say({ t: 'name', name: said });
		if (chosen.value !== profession) {
			void live.say({ t: 'profession', profession: chosen.value });
		}
		if (extra.value !== extraTime) void live.say({ t: 'extra_time', set: extra.value });
		close();
	};
	return (
		<Sheet titleId="settings" close={close}>
			<div class="sheet__h">
				<h2 id="settings" tabIndex={-1}>
					{roomText.value.settings}
				</h2>
				{live.room.value.welcome?.practice && <PracticeBadge />}
				<Button look="bare" small onClick={close}>
					<CrossIcon /> {common.value.close}
				</Button>
			</div>
			<form class="sheet__b compose" id="settings-form" noValidate onSubmit={save}>
				<NameField value={typed} />
				<ProfessionField value={chosen} />
				<label class="tick">
					<input
						type="checkbox"
						class="cb"
						checked={extra}
						aria-describedby="extra-hint"
						onChange={(event) => {
							extra.value = event.currentTarget.checked;
						}}
					/>
					<span>
						{roomText.value.extraTime}{' '}
						<span class="small muted" id="extra-hint">
							{roomText.value.extraTimeHint}
						</span>
					</span>
				</label>
			</form>
			<div class="sheet__f">
				<Button look="primary" block type="submit" form="settings-form">
					{common.value.save}
				</Button>
			</div>
		</Sheet>
	);
}
