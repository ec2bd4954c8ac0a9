// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'preact/hooks';
import { renderSVG } from 'uqr';

/** A QR code with the quiet zone of four modules that the standard asks for; dark on white always. */
export function Qr({ text, label }: { text: string; label: string }) {
	const svg = useMemo(() => renderSVG(text, { ecc: 'M', border: 4 }), [text]);
	const source = `data:image/svg+xml,${encodeURIComponent(svg)}`;
	return <img class="qr" src={source} alt={label} />;
}
