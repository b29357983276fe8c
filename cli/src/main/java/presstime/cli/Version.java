package presstime.cli;

import picocli.CommandLine.IVersionProvider;

/** The version the build wrote into the jar. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Program.class.getPackage().getImplementationVersion();
    return new String[] {"Presstime " + (version == null ? "(not packaged)" : version)};
  }
}
