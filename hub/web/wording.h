/* SPDX-License-Identifier: EUPL-1.2 */
/* What the organisation said of words since: off the loop. */
#ifndef WEB_WORDING_H
#define WEB_WORDING_H

#include "export/labels.h"
#include "office/asking.h"
#include "office/office.h"

/* Changes the starting data (terms_start) into the vocabulary as it is now.  FAIL_IO. */
enum fail terms_take(struct terms *terms, struct asking *asking);
/* A glossary_source; `self` is the office. */
enum fail wording_read(void *self, struct terms *terms);
/* The tags that the session's review corrected, into an empty one.  FAIL_IO. */
enum fail corrections_take(struct corrections *corrections, struct asking *asking,
			   struct str session);

#endif
