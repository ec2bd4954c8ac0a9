/* SPDX-License-Identifier: EUPL-1.2 */
#include "dialect.h"

#include <string.h>

#include "mark.h"

const struct dialect *dialect_find(const char *name)
{
	static const struct dialect *const dialects[] = {
		&dialect_vartti, &dialect_plain, &dialect_mqtt, &dialect_nats, &dialect_socketio,
	};

	for (size_t i = 0; i < sizeof(dialects) / sizeof(*dialects); i++)
		if (strcmp(dialects[i]->name, name) == 0)
			return dialects[i];
	end_with(name);
}

void voice_text_add(const struct member *member, uint32_t place, uint32_t mark, struct bytes *out)
{
	bytes_add_format(out, "v%u ", (unsigned)member_room(member)->things[place]);
	mark_add(out, mark);
}
