package org.musubi.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What kind of folder a library lies in, as far as it matters for keeping the library safe.
///
/// @param sort what can go wrong there
/// @param name of what does it: a service such as `Dropbox`, or the kind of file system such as `nfs`; empty for a
///     local folder
public record FolderKind(Sort sort, String name) {
    /// How files in a folder reach the disk.
    public enum Sort {
        /// On a disk of this machine.
        LOCAL,
        /// Over the network: other machines see the file too, and locks may not reach them.
        NETWORK,
        /// On a disk of this machine, from where another program copies it elsewhere as it sees fit.
        SYNCED
    }

    static final FolderKind LOCAL = new FolderKind(Sort.LOCAL, "");

    /// The kinds of file system that are not on this machine's disks. Those of virtual machines count too: their host
    /// sees the same files.
    private static final Set<String> REMOTE = Set.of(
            "nfs",
            "nfs4",
            "cifs",
            "smb",
            "smb2",
            "smb3",
            "smbfs",
            "afs",
            "afpfs",
            "ncpfs",
            "ncp",
            "coda",
            "webdav",
            "davfs",
            "davfs2",
            "ceph",
            "lustre",
            "gpfs",
            "beegfs",
            "glusterfs",
            "gfs2",
            "ocfs2",
            "9p",
            "vboxsf",
            "vmhgfs",
            "prl_fs",
            "virtiofs",
            "drvfs");

    /// File systems in user space that are on this machine's disks after all.
    private static final Set<String> LOCAL_FUSE = Set.of(
            "fuse.ntfs-3g", "fuse.exfat", "fuse.encfs", "fuse.gocryptfs", "fuse.cryfs", "fuse.bindfs", "fuseblk");

    private static final String NETWORK_SHARE = "UNC";

    /// A program that keeps a folder like one elsewhere.
    ///
    /// @param folder how the folder is named, if that is enough to know it
    /// @param marks what the program keeps in the topmost folder it looks after
    private record Service(String name, Pattern folder, List<String> marks) {
        static Service of(String name, String folder, String... marks) {
            return new Service(name, Pattern.compile(folder, Pattern.CASE_INSENSITIVE), List.of(marks));
        }
    }

    private static final List<Service> SERVICES = List.of(
            Service.of("Dropbox", "Dropbox( \\(.*\\))?", ".dropbox", ".dropbox.cache"),
            Service.of("OneDrive", "OneDrive( ?-.*)?", ".849C9593-D756-4E56-8D6E-42412F2A707B"),
            Service.of("Google Drive", "Google ?Drive(-.*)?", ".tmp.driveupload", ".tmp.drivedownload"),
            Service.of("iCloud", "com~apple~CloudDocs|iCloud ?Drive"),
            Service.of("Nextcloud", "Nextcloud\\d*", ".nextcloudsync.log", ".sync_*.db", "._sync_*.db"),
            Service.of("ownCloud", "ownCloud\\d*", ".owncloudsync.log", ".csync_journal.db"),
            Service.of("Box", "Box Sync|Box-Box", ".boxsync"),
            Service.of("Syncthing", "(?!)", ".stfolder"),
            Service.of("Seafile", "Seafile", ".seafile-data"),
            Service.of("Synology Drive", "SynologyDrive", ".SynologyWorkingDirectory"),
            Service.of("pCloud", "pCloud ?Drive"),
            Service.of("MEGA", "MEGAsync|MEGA", ".debris", ".megaignore"));

    /// Looks where a file lies.
    ///
    /// @param file need not exist yet
    public static FolderKind of(Path file) {
        try {
            Path folder = folderOf(file);
            return of(folder, Files.getFileStore(folder).type());
        } catch (IOException _) {
            // It cannot be looked at: then it cannot be opened either, and that is said.
            return LOCAL;
        }
    }

    /// The folder itself, wherever links to it lie; of one that does not exist yet, the nearest that does.
    private static Path folderOf(Path file) throws IOException {
        Path at = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        for (Path folder = at.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder)) {
                return folder.toRealPath();
            }
        }
        return at;
    }

    /// @param folder a real path
    /// @param type of its file store
    static FolderKind of(Path folder, String type) {
        Optional<FolderKind> network = network(folder.toString(), type);
        return network.or(() -> synced(folder)).orElse(LOCAL);
    }

    /// @param path a real one
    static Optional<FolderKind> network(String path, String type) {
        if (path.startsWith("\\\\")) {
            return Optional.of(new FolderKind(Sort.NETWORK, NETWORK_SHARE));
        }
        String name = type.toLowerCase(Locale.ROOT);
        boolean fuse = name.startsWith("fuse") || name.startsWith("macfuse") || name.startsWith("osxfuse");
        boolean remote = REMOTE.contains(name) || fuse && !LOCAL_FUSE.contains(name);
        return remote ? Optional.of(new FolderKind(Sort.NETWORK, type)) : Optional.empty();
    }

    private static Optional<FolderKind> synced(Path folder) {
        for (Path at = folder; at != null && at.getFileName() != null; at = at.getParent()) {
            Path looked = at;
            Optional<Service> found =
                    SERVICES.stream().filter(s -> isOf(s, looked)).findFirst();
            if (found.isPresent()) {
                return Optional.of(new FolderKind(Sort.SYNCED, found.get().name()));
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(Service service, Path folder) {
        return service.folder().matcher(String.valueOf(folder.getFileName())).matches()
                || service.marks().stream().anyMatch(mark -> has(folder, mark));
    }

    private static boolean has(Path folder, String mark) {
        if (!mark.contains("*")) {
            return Files.exists(folder.resolve(mark));
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, mark)) {
            return found.iterator().hasNext();
        } catch (IOException _) {
            return false;
        }
    }

    /// Whether more than this machine may have a hand in the file.
    public boolean isShared() {
        return sort != Sort.LOCAL;
    }
}
