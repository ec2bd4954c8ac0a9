/* SPDX-License-Identifier: EUPL-1.2 */
#include "seen.h"

#include <stdlib.h>

void seen_open(struct seen *seen, uint32_t members, uint32_t marks)
{
	*seen = (struct seen){ .members = members, .marks = marks,
			       .bits = room_for((size_t)members * marks / 8 + 1, 1) };
}

void seen_close(struct seen *seen)
{
	free(seen->bits);
	*seen = (struct seen){ 0 };
}

bool seen_add(struct seen *seen, uint32_t member, uint32_t mark)
{
	size_t bit = (size_t)member * seen->marks + mark;

	if (mark >= seen->marks || seen->bits[bit / 8] >> bit % 8 & 1)
		return false;
	seen->bits[bit / 8] = (unsigned char)(seen->bits[bit / 8] | 1 << bit % 8);
	seen->count++;
	return true;
}
