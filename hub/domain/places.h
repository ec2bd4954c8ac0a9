/* SPDX-License-Identifier: EUPL-1.2 */
/* Finding a thing by its id, for the fold, which changes what it finds. */
#ifndef DOMAIN_PLACES_H
#define DOMAIN_PLACES_H

#include "domain/comments.h"
#include "domain/phenomena.h"
#include "domain/steps.h"

/* NULL where there is none; the array must not grow while the thing is held. */
struct phenomenon *phenomena_take(struct phenomena *phenomena, uint64_t id);
struct comment *comments_take(struct comments *comments, uint64_t id);
struct step *steps_take(struct steps *steps, uint64_t id);

#endif
