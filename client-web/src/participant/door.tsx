// SPDX-License-Identifier: EUPL-1.2
import { Brand } from '../ui/brand';

/** The header of the pages where one is in no session. */
export function Door() {
	return (
		<header class="jbar">
			<Brand />
		</header>
	);
}
