/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef RETENTION_ERASED_H
#define RETENTION_ERASED_H

#include "base/fail.h"
#include "domain/words.h"

/* What came of a wish: a failure, else a refusal of the fold (also why a session is passed by). */
struct erased {
	enum fail fail;
	enum refusal refusal;
	bool kept; /* passed by because it is kept */
};

#endif
