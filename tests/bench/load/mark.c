/* SPDX-License-Identifier: EUPL-1.2 */
#include "mark.h"

#define DIGITS 6

void mark_add(struct bytes *out, uint32_t mark)
{
	char text[MARK_LEN] = { 'z', 'q' };

	for (int i = 0; i < DIGITS; i++)
		text[2 + i] = (char)('a' + (mark >> 4 * (DIGITS - 1 - i) & 15u));
	bytes_add(out, text, sizeof(text));
}

static bool mark_decode(struct span text, uint32_t *mark)
{
	if (text.len < DIGITS)
		return false;
	*mark = 0;
	for (int i = 0; i < DIGITS; i++) {
		if (text.ptr[i] < 'a' || text.ptr[i] > 'p')
			return false;
		*mark = *mark << 4 | (uint32_t)(text.ptr[i] - 'a');
	}
	return true;
}

bool mark_take(struct span *rest, uint32_t *mark)
{
	for (;;) {
		*rest = span_after(*rest, SPAN("zq"));
		if (!rest->ptr)
			return false;
		if (mark_decode(*rest, mark)) {
			*rest = span_from(*rest, DIGITS);
			return true;
		}
	}
}
