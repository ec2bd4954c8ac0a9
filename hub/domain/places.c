/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/places.h"

#include <stddef.h>

_Static_assert(offsetof(struct phenomenon, id) == 0, "the id comes first");
_Static_assert(offsetof(struct comment, id) == 0, "the id comes first");
_Static_assert(offsetof(struct step, id) == 0, "the id comes first");

struct phenomenon *phenomena_take(struct phenomena *phenomena, uint64_t id)
{
	return (struct phenomenon *)phenomena_find(phenomena, id);
}

struct comment *comments_take(struct comments *comments, uint64_t id)
{
	return (struct comment *)comments_find(comments, id);
}

struct step *steps_take(struct steps *steps, uint64_t id)
{
	return (struct step *)steps_find(steps, id);
}
