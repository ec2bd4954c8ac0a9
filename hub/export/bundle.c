/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * libzip writes into a source of its own in memory, which we keep beyond the
 * archive's close and read back.  In memory it fails for want of it alone.
 */
#include "export/bundle.h"

#include <stdlib.h>

#include <zip.h>

#include "base/check.h"

#define EARLIEST_S 315619200 /* 1980-01-02: MS-DOS, whose times ZIP has, begins the day before */

struct bundle {
	zip_source_t *bytes;
	zip_t *zip; /* NULL: packed */
};

struct bundle *bundle_open(void)
{
	struct bundle *bundle = calloc(1, sizeof(*bundle));
	zip_error_t error;

	CHECK(bundle);
	zip_error_init(&error);
	bundle->bytes = zip_source_buffer_create(NULL, 0, 0, &error);
	CHECK(bundle->bytes);
	zip_source_keep(bundle->bytes);
	bundle->zip = zip_open_from_source(bundle->bytes, ZIP_TRUNCATE, &error);
	CHECK(bundle->zip);
	zip_error_fini(&error);
	return bundle;
}

void bundle_add(struct bundle *bundle, const struct bundle_file *file)
{
	time_t at = (time_t)(file->time_ms / 1000);
	zip_source_t *source = zip_source_buffer(bundle->zip, file->bytes.ptr, file->bytes.len, 0);

	CHECK(source);
	zip_int64_t place = zip_file_add(bundle->zip, file->name, source, ZIP_FL_ENC_UTF_8);
	CHECK(place >= 0);
	CHECK(zip_file_set_mtime(bundle->zip, (zip_uint64_t)place,
				 at > EARLIEST_S ? at : EARLIEST_S, 0) == 0);
}

void bundle_end(struct bundle *bundle, struct buf *out)
{
	zip_stat_t stat;

	CHECK(zip_close(bundle->zip) == 0);
	bundle->zip = NULL;
	CHECK(zip_source_open(bundle->bytes) == 0);
	CHECK(zip_source_stat(bundle->bytes, &stat) == 0 && (stat.valid & ZIP_STAT_SIZE));
	buf_reserve(out, stat.size);
	CHECK(zip_source_read(bundle->bytes, out->ptr + out->len, stat.size) ==
	      (zip_int64_t)stat.size);
	out->len += stat.size;
	zip_source_close(bundle->bytes);
}

void bundle_close(struct bundle *bundle)
{
	if (!bundle)
		return;
	if (bundle->zip)
		zip_discard(bundle->zip);
	zip_source_free(bundle->bytes);
	free(bundle);
}
