/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/guard_find.h"

struct found guard_found(struct arena *arena, const char *text, const struct guard_names *names)
{
	struct str str = str_from(text);
	struct guard_room room = {
		.glyphs = arena_take_array(arena, str.len + 1, sizeof(*room.glyphs)),
		.spans = arena_take_array(arena, str.len + 1, sizeof(*room.spans)),
	};

	return (struct found){ room.spans, guard_find(str, names, room) };
}
