package org.musubi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.store.FolderKind.Sort;

class FolderKindTest {
    @TempDir
    Path folder;

    @Test
    void aFolderOnADiskIsLocal() throws IOException {
        Path real = folder.toRealPath();
        assertThat(FolderKind.of(real, "ext4")).isEqualTo(FolderKind.LOCAL);
        assertThat(FolderKind.of(real, "fuseblk").isShared()).isFalse();
        assertThat(FolderKind.of(real, "NTFS").isShared()).isFalse();
        assertThat(FolderKind.of(folder.resolve("not/made/yet/cities.musubi")).isShared())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "fuse.gvfsd-fuse", "9p", "davfs"})
    void aFolderOfAnotherMachineIsKnownByItsFileSystem(String type) {
        assertThat(FolderKind.network("/srv/share", type)).contains(new FolderKind(Sort.NETWORK, type));
    }

    @Test
    void aWindowsShareIsKnownByItsPath() {
        assertThat(FolderKind.network("\\\\server\\international\\", "NTFS"))
                .map(FolderKind::sort)
                .contains(Sort.NETWORK);
        assertThat(FolderKind.network("C:\\Users\\sato", "NTFS")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Dropbox, Dropbox",
        "Dropbox (City of Toyama), Dropbox",
        "OneDrive, OneDrive",
        "OneDrive - City of Toyama, OneDrive",
        "OneDrive-Personal, OneDrive",
        "Google Drive, Google Drive",
        "GoogleDrive-sato@example.org, Google Drive",
        "com~apple~CloudDocs, iCloud",
        "iCloudDrive, iCloud",
        "Nextcloud, Nextcloud",
        "ownCloud, ownCloud",
        "Box Sync, Box",
        "Box-Box, Box",
        "Seafile, Seafile"
    })
    void aSyncedFolderIsKnownByItsName(String name, String service) throws IOException {
        Path inside = Files.createDirectories(folder.resolve(name).resolve("交流/2026"));

        assertThat(FolderKind.of(inside.resolve("cities.musubi"))).isEqualTo(new FolderKind(Sort.SYNCED, service));
    }

    @ParameterizedTest
    @CsvSource({
        ".stfolder, Syncthing",
        ".dropbox.cache, Dropbox",
        "._sync_5a1f.db, Nextcloud",
        ".owncloudsync.log, ownCloud",
        ".tmp.driveupload, Google Drive"
    })
    void orByWhatTheServiceKeepsInIt(String mark, String service) throws IOException {
        Path inside = Files.createDirectories(folder.resolve("shared/2026"));
        Files.createFile(folder.resolve("shared").resolve(mark));

        assertThat(FolderKind.of(inside.resolve("cities.musubi"))).isEqualTo(new FolderKind(Sort.SYNCED, service));
    }

    @Test
    void aLinkLeadsToWhereTheFileReallyLies() throws IOException {
        Path synced = Files.createDirectory(folder.resolve("Dropbox"));
        Path file = Files.createFile(synced.resolve("cities.musubi"));
        Path link = Files.createSymbolicLink(folder.resolve("shortcut.musubi"), file);

        assertThat(FolderKind.of(link).sort()).isEqualTo(Sort.SYNCED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Box", "Mailbox", "Drive", "My Dropbox notes", "Megabytes"})
    void aFolderThatOnlySoundsLikeOneIsNot(String name) throws IOException {
        Path inside = Files.createDirectories(folder.resolve(name));

        assertThat(FolderKind.of(inside.resolve("cities.musubi")).isShared()).isFalse();
    }
}
