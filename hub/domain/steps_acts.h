/* SPDX-License-Identifier: EUPL-1.2 */
/* What the fold alone does with next steps. */
#ifndef DOMAIN_STEPS_ACTS_H
#define DOMAIN_STEPS_ACTS_H

#include "domain/steps.h"

void steps_free(struct steps *steps);

#endif
