package presstime.server.upkeep.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills tables from an archive's entries, in their order. All parts of a table are one COPY: rows
 * of one table may refer to each other, which is checked at its end, in silence and for as long as
 * all of them take: the connection must wait.
 */
final class Filling implements Archive.Visitor {

  private final Connection connection;
  private final Map<String, Manifest.Table> byPart = new HashMap<>();
  private Manifest.@Nullable Table table;
  private @Nullable CopyIn rows;

  Filling(Connection connection, List<Manifest.Table> tables) {
    this.connection = connection;
    for (Manifest.Table each : tables) {
      for (int part = 1; part <= each.parts(); part++) {
        byPart.put(each.part(part), each);
      }
    }
  }

  @Override
  public void visit(String name, InputStream bytes)
      throws IOException, SQLException, ArchiveRefused {
    Manifest.Table next = byPart.get(name);
    if (next == null) {
      return;
    }
    if (!next.equals(table)) {
      end();
      table = next;
      rows =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(
                  "COPY %s (%s) FROM STDIN"
                      .formatted(Catalog.quoted(next.name()), Catalog.quoted(next.columns())));
    }
    byte[] buffer = new byte[1 << 16];
    for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
      if (rows != null) {
        rows.writeToCopy(buffer, 0, read);
      }
    }
  }

  /** Ends the table that is being filled, if any. */
  void end() throws SQLException, ArchiveRefused {
    if (rows != null && table != null && rows.endCopy() != table.rows()) {
      throw ArchiveRefused.damaged("its table " + table.name() + " has another number of rows");
    }
    rows = null;
    table = null;
  }
}
