using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    ( name = "program",
      worker = (
        modules = [ (name = "workerd.js", esModule = embed "built/workerd.js") ],
        compatibilityDate = "2026-11-01",
        bindings = [
          (name = "EMULATOR_URL", fromEnvironment = "EMULATOR_URL"),
          (name = "EMULATOR_KEY", fromEnvironment = "EMULATOR_KEY"),
        ],
      ),
    ),
    # The emulator is on this machine.
    (name = "internet", network = (allow = ["local"])),
  ],
);
