"""Says of each frame whether it is valid under a bundle."""

import json
import sys

from jsonschema import Draft7Validator

task = json.load(sys.stdin)
Draft7Validator.check_schema(task["bundle"])
validator = Draft7Validator(task["bundle"])
json.dump([validator.is_valid(frame) for frame in task["frames"]], sys.stdout)
