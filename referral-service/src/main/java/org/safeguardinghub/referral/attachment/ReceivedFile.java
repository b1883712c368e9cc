package org.safeguardinghub.referral.attachment;

import java.nio.file.Path;

/** A file that has arrived whole and lies aside: what it is called, what it is, how much of it there is. */
public record ReceivedFile(Path path, String fileName, FileType type, long size, String sha256) {}
