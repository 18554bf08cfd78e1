package ma.ghorfa.intake;

/**
 * The keys of the rows of a file and the row of each, twelve bytes an entry: millions of them have to fit beside
 * everything else. Keys are compared by 64 bits of a digest; among three million the chance that two share it is one in
 * four million, and then a row stands in the report that should not.
 */
final class SeenKeys {

    private static final int FIRST_CAPACITY = 1 << 10;

    private long[] digests = new long[FIRST_CAPACITY];
    private int[] rows = new int[FIRST_CAPACITY];
    private int size;

    /**
     * Remembers a key.
     *
     * @return the row that had it before, -1 where none had
     */
    int firstRow(String key, int row) {
        if (size * 4L > digests.length * 3L) {
            grow();
        }
        long digest = digest(key);
        int place = place(digest);
        if (digests[place] == digest) {
            return rows[place];
        }
        digests[place] = digest;
        rows[place] = row;
        size++;
        return -1;
    }

    /** Where a digest lies, or the free place where it would. */
    private int place(long digest) {
        int mask = digests.length - 1;
        int place = (int) digest & mask;
        while (digests[place] != 0 && digests[place] != digest) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldDigests = digests;
        int[] oldRows = rows;
        digests = new long[oldDigests.length * 2];
        rows = new int[oldRows.length * 2];
        for (int i = 0; i < oldDigests.length; i++) {
            if (oldDigests[i] != 0) {
                int place = place(oldDigests[i]);
                digests[place] = oldDigests[i];
                rows[place] = oldRows[i];
            }
        }
    }

    /** FNV-1a with the finish of MurmurHash3; never 0, which marks a free place. */
    private static long digest(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
