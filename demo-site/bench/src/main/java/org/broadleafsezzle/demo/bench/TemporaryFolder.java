package org.broadleafsezzle.demo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.startup.ExpandWar;

/** A folder that is gone, with what is in it, once it is closed. */
record TemporaryFolder(Path path) implements AutoCloseable {

  static TemporaryFolder make() throws IOException {
    return new TemporaryFolder(Files.createTempDirectory("broadleaf-sezzle-bench"));
  }

  /** The folder with this name in it, which is made unless it is there. */
  Path folder(String name) throws IOException {
    return Files.createDirectories(path.resolve(name));
  }

  @Override
  public void close() {
    ExpandWar.delete(path.toFile());
  }
}
