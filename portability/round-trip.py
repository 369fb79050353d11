"""Reads each frame with generated code and writes it again. What threw is given as a text."""

import json
import sys
from importlib.util import module_from_spec, spec_from_file_location

task = json.load(sys.stdin)
spec = spec_from_file_location("generated", task["path"])
generated = module_from_spec(spec)
sys.modules["generated"] = generated
spec.loader.exec_module(generated)
read = getattr(generated, task["name"] + "_from_dict")
write = getattr(generated, task["name"] + "_to_dict")


def round_trip(frame):
    try:
        return write(read(frame))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


json.dump([round_trip(frame) for frame in task["frames"]], sys.stdout)
