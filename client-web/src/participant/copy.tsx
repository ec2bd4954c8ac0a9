// SPDX-License-Identifier: EUPL-1.2
import { useSignal } from '@preact/signals';
import { roomText } from '../i18n/room';
import { Button } from '../ui/button';
import { copyText } from '../ui/copy';
import { CheckIcon } from '../ui/icons';

/** Puts a text on the clipboard, and says when it is there. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
	const copied = useSignal(false);
	const words = roomText.value;
	const copy = async () => {
		copied.value = await copyText(text);
	};
	return (
		<Button small onClick={() => void copy()}>
			{copied.value && <CheckIcon />} {copied.value ? words.copied : (label ?? words.copy)}
		</Button>
	);
}
