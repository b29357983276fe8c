package presstime.server.content.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;
import presstime.database.tables.records.MediaRecord;
import presstime.server.content.policy.RevisionFields;
import presstime.server.content.store.MediaRows;
import presstime.server.identity.Caller;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;

/** The images of a workspace. */
@Service
public class MediaLibrary {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ALT = 2_000;

  private final MediaFiles files;
  private final MediaRows rows;
  private final InstantSource clock;
  private final long most;

  MediaLibrary(
      MediaFiles files,
      MediaRows rows,
      InstantSource clock,
      @Value("${presstime.media.max-size:32MB}") DataSize most) {
    this.files = files;
    this.rows = rows;
    this.clock = clock;
    this.most = most.toBytes();
  }

  /**
   * Takes in an image. The same bytes again give the same file.
   *
   * @param filename as the sender named it
   * @param alt for those who cannot see it; may be empty
   * @throws InvalidField when it is not an image that may be shown
   * @throws FileTooLarge when it is over the limit
   * @throws NoSpace when the disk is full
   */
  public MediaRecord add(Caller caller, String filename, String alt, InputStream bytes) {
    String description = RevisionFields.text("alt", alt, LONGEST_ALT).strip();
    try (MediaFiles.Arrived file = files.receive(bytes, most)) {
      if (file.size() > most) {
        throw new FileTooLarge(most);
      }
      MediaRecord row =
          describe(file)
              .setWorkspaceId(caller.workspaceId())
              .setFilename(name(filename))
              .setAlt(description)
              .setCreatedAt(clock.instant());
      // The file first: a row without a file would be a broken image, a file without a row is not
      // seen by anybody. And once more, because a file without a row is what a clean-up takes away;
      // from here on the row keeps it.
      files.keep(file);
      MediaRecord added = rows.add(row);
      files.keep(file);
      return added;
    } catch (IOException e) {
      if (files.full()) {
        throw new NoSpace();
      }
      throw new UncheckedIOException("cannot store the file", e);
    }
  }

  /**
   * What is known of a file.
   *
   * @throws NotFound when the workspace has no such file
   */
  public MediaRecord get(Caller caller, String sha256) {
    return rows.find(caller.workspaceId(), sha256)
        .filter(row -> Files.exists(files.path(row.getSha256())))
        .orElseThrow(() -> new NotFound("media", sha256));
  }

  /** Where its bytes lie. */
  public Path file(MediaRecord row) {
    return files.path(row.getSha256());
  }

  private static MediaRecord describe(MediaFiles.Arrived file) throws IOException {
    if (file.size() == 0) {
      throw new InvalidField("file", "The file is empty.", "Send an image.");
    }
    String type = ImageKind.of(file.path());
    if (!ImageKind.ALLOWED.contains(type)) {
      throw new InvalidField(
          "file",
          "By its bytes the file is " + type + ".",
          "Send a JPEG, PNG, GIF, WebP or AVIF image.");
    }
    Optional<Dimensions> size = Dimensions.of(file.path(), type);
    if (size.isEmpty() && !type.equals("image/avif")) {
      throw new InvalidField(
          "file", "The image is damaged: its size cannot be read.", "Save it again and send that.");
    }
    return new MediaRecord()
        .setSha256(file.sha256())
        .setMimeType(type)
        .setSize(file.size())
        .setWidth(size.map(Dimensions::width).orElse(null))
        .setHeight(size.map(Dimensions::height).orElse(null));
  }

  /** The last part of a path, without what a file system or a header could misread. */
  private static String name(String filename) {
    String last =
        filename.substring(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[\\p{Cntrl}\"<>|:*?]", "").strip();
    String cut =
        clean.length() > LONGEST_NAME ? clean.substring(clean.length() - LONGEST_NAME) : clean;
    return cut.isEmpty() ? "image" : cut;
  }
}
