/* SPDX-License-Identifier: EUPL-1.2 */
/* Fills a likeness with what the archive has: the texts of phenomena and their tags. */
#ifndef ARCHIVE_RECALL_H
#define ARCHIVE_RECALL_H

#include "base/fail.h"
#include "language/likeness.h"

/* Reads archive.db beside whoever writes it.  FAIL_NOT_FOUND: there is none. */
enum fail recall_fill(const char *archive_path, struct likeness *likeness);

#endif
