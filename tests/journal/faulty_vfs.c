/* SPDX-License-Identifier: EUPL-1.2 */
#include "journal/faulty_vfs.h"

#include <stdlib.h>
#include <string.h>

struct faulty_file {
	sqlite3_file base;  /* first: SQLite hands this back */
	struct faulty_vfs *faulty;
	sqlite3_file *real;
	bool is_log;
};

static struct faulty_file *file_of(sqlite3_file *file)
{
	return (struct faulty_file *)file;
}

static sqlite3_file *real_of(sqlite3_file *file)
{
	return file_of(file)->real;
}

static const sqlite3_io_methods *methods_of(sqlite3_file *file)
{
	return real_of(file)->pMethods;
}

/* Whether this call is one of those that fail. */
static bool fault_take(struct faulty_vfs *faulty, int *count)
{
	pthread_mutex_lock(&faulty->lock);
	bool fails = faulty->all || *count > 0;
	if (*count > 0)
		--*count;
	pthread_mutex_unlock(&faulty->lock);
	return fails;
}

static bool fault_is_all(struct faulty_vfs *faulty)
{
	int none = 0;

	return fault_take(faulty, &none);
}

static int faulty_close(sqlite3_file *file)
{
	return methods_of(file)->xClose(real_of(file));
}

static int faulty_read(sqlite3_file *file, void *bytes, int len, sqlite3_int64 at)
{
	return methods_of(file)->xRead(real_of(file), bytes, len, at);
}

static int faulty_write(sqlite3_file *file, const void *bytes, int len, sqlite3_int64 at)
{
	struct faulty_vfs *faulty = file_of(file)->faulty;

	if (fault_is_all(faulty))
		return SQLITE_IOERR_WRITE;
	if (file_of(file)->is_log && fault_take(faulty, &faulty->log_writes_full))
		return SQLITE_FULL;
	return methods_of(file)->xWrite(real_of(file), bytes, len, at);
}

static int faulty_truncate(sqlite3_file *file, sqlite3_int64 len)
{
	if (fault_is_all(file_of(file)->faulty))
		return SQLITE_IOERR_TRUNCATE;
	return methods_of(file)->xTruncate(real_of(file), len);
}

static void log_sync_hold(struct faulty_vfs *faulty)
{
	pthread_mutex_lock(&faulty->lock);
	faulty->log_syncs_seen++;
	while (faulty->hold && faulty->passes == 0) {
		faulty->held = true;
		pthread_cond_broadcast(&faulty->changed);
		pthread_cond_wait(&faulty->changed, &faulty->lock);
	}
	if (faulty->passes > 0)
		faulty->passes--;
	pthread_mutex_unlock(&faulty->lock);
}

static int faulty_sync(sqlite3_file *file, int flags)
{
	struct faulty_vfs *faulty = file_of(file)->faulty;

	if (file_of(file)->is_log)
		log_sync_hold(faulty);
	int code = methods_of(file)->xSync(real_of(file), flags);
	if (file_of(file)->is_log && fault_take(faulty, &faulty->log_syncs))
		return SQLITE_IOERR_FSYNC;
	return fault_is_all(faulty) ? SQLITE_IOERR_FSYNC : code;
}

static int faulty_size(sqlite3_file *file, sqlite3_int64 *size)
{
	return methods_of(file)->xFileSize(real_of(file), size);
}

static int faulty_lock(sqlite3_file *file, int kind)
{
	return methods_of(file)->xLock(real_of(file), kind);
}

static int faulty_unlock(sqlite3_file *file, int kind)
{
	return methods_of(file)->xUnlock(real_of(file), kind);
}

static int faulty_check_lock(sqlite3_file *file, int *taken)
{
	return methods_of(file)->xCheckReservedLock(real_of(file), taken);
}

static int faulty_control(sqlite3_file *file, int what, void *about)
{
	return methods_of(file)->xFileControl(real_of(file), what, about);
}

static int faulty_sector(sqlite3_file *file)
{
	return methods_of(file)->xSectorSize(real_of(file));
}

static int faulty_device(sqlite3_file *file)
{
	return methods_of(file)->xDeviceCharacteristics(real_of(file));
}

static int faulty_shm_map(sqlite3_file *file, int page, int len, int extend, void volatile **at)
{
	return methods_of(file)->xShmMap(real_of(file), page, len, extend, at);
}

static int faulty_shm_lock(sqlite3_file *file, int from, int count, int flags)
{
	return methods_of(file)->xShmLock(real_of(file), from, count, flags);
}

static void faulty_shm_barrier(sqlite3_file *file)
{
	methods_of(file)->xShmBarrier(real_of(file));
}

static int faulty_shm_unmap(sqlite3_file *file, int removes)
{
	return methods_of(file)->xShmUnmap(real_of(file), removes);
}

static int faulty_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags,
		       int *flags_out)
{
	static const sqlite3_io_methods methods = {
		.iVersion = 2,  /* with shared memory, without mapped reads */
		.xClose = faulty_close,
		.xRead = faulty_read,
		.xWrite = faulty_write,
		.xTruncate = faulty_truncate,
		.xSync = faulty_sync,
		.xFileSize = faulty_size,
		.xLock = faulty_lock,
		.xUnlock = faulty_unlock,
		.xCheckReservedLock = faulty_check_lock,
		.xFileControl = faulty_control,
		.xSectorSize = faulty_sector,
		.xDeviceCharacteristics = faulty_device,
		.xShmMap = faulty_shm_map,
		.xShmLock = faulty_shm_lock,
		.xShmBarrier = faulty_shm_barrier,
		.xShmUnmap = faulty_shm_unmap,
	};
	struct faulty_vfs *faulty = (struct faulty_vfs *)vfs;
	struct faulty_file *made = file_of(file);

	memset(made, 0, sizeof(*made));
	made->faulty = faulty;
	made->real = (sqlite3_file *)(made + 1);
	made->is_log = flags & SQLITE_OPEN_WAL;
	if (fault_is_all(faulty))
		return SQLITE_IOERR;
	int code = faulty->real->xOpen(faulty->real, name, made->real, flags, flags_out);
	if (code == SQLITE_OK)
		made->base.pMethods = &methods;
	return code;
}

static int faulty_delete(sqlite3_vfs *vfs, const char *name, int sync_folder)
{
	struct faulty_vfs *faulty = (struct faulty_vfs *)vfs;

	if (strstr(name, "-wal") && fault_take(faulty, &faulty->log_deletes))
		return SQLITE_IOERR_DELETE;
	return faulty->real->xDelete(faulty->real, name, sync_folder);
}

void faulty_vfs_open(struct faulty_vfs *faulty)
{
	sqlite3_vfs *real = sqlite3_vfs_find("unix");

	memset(faulty, 0, sizeof(*faulty));
	pthread_mutex_init(&faulty->lock, NULL);
	pthread_cond_init(&faulty->changed, NULL);
	faulty->real = real;
	faulty->vfs = *real;
	faulty->vfs.zName = "faulty";
	faulty->vfs.pNext = NULL;
	faulty->vfs.szOsFile = (int)sizeof(struct faulty_file) + real->szOsFile;
	faulty->vfs.xOpen = faulty_open;
	faulty->vfs.xDelete = faulty_delete;
	sqlite3_vfs_register(&faulty->vfs, 1);
}

void faulty_vfs_close(struct faulty_vfs *faulty)
{
	sqlite3_vfs_unregister(&faulty->vfs);
	sqlite3_vfs_register(faulty->real, 1);
	pthread_cond_destroy(&faulty->changed);
	pthread_mutex_destroy(&faulty->lock);
}

void faulty_vfs_hold(struct faulty_vfs *faulty)
{
	pthread_mutex_lock(&faulty->lock);
	faulty->hold = true;
	pthread_mutex_unlock(&faulty->lock);
}

void faulty_vfs_wait_held(struct faulty_vfs *faulty)
{
	pthread_mutex_lock(&faulty->lock);
	while (!faulty->held)
		pthread_cond_wait(&faulty->changed, &faulty->lock);
	pthread_mutex_unlock(&faulty->lock);
}

void faulty_vfs_pass(struct faulty_vfs *faulty)
{
	pthread_mutex_lock(&faulty->lock);
	faulty->passes++;
	faulty->held = false;
	pthread_cond_broadcast(&faulty->changed);
	pthread_mutex_unlock(&faulty->lock);
}

void faulty_vfs_release(struct faulty_vfs *faulty)
{
	pthread_mutex_lock(&faulty->lock);
	faulty->hold = faulty->held = false;
	pthread_cond_broadcast(&faulty->changed);
	pthread_mutex_unlock(&faulty->lock);
}

void faulty_vfs_set(struct faulty_vfs *faulty, int *count, int value)
{
	pthread_mutex_lock(&faulty->lock);
	*count = value;
	pthread_mutex_unlock(&faulty->lock);
}

int faulty_vfs_syncs(struct faulty_vfs *faulty)
{
	pthread_mutex_lock(&faulty->lock);
	int seen = faulty->log_syncs_seen;
	pthread_mutex_unlock(&faulty->lock);
	return seen;
}
