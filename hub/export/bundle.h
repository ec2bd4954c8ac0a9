/* SPDX-License-Identifier: EUPL-1.2 */
/* A ZIP archive (APPNOTE 6.3) in memory, by libzip. */
#ifndef EXPORT_BUNDLE_H
#define EXPORT_BUNDLE_H

#include "base/buf.h"

struct bundle;

struct bundle *bundle_open(void);
struct bundle_file {
	const char *name;  /* with its folder, `/` between */
	struct str bytes;  /* borrowed until bundle_end */
	uint64_t time_ms;  /* said of the file */
};
void bundle_add(struct bundle *bundle, const struct bundle_file *file);
/* Packs what was added and appends the whole to `out`. */
void bundle_end(struct bundle *bundle, struct buf *out);
void bundle_close(struct bundle *bundle); /* NULL is fine */

#endif
