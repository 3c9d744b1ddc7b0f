(window.zwgkSearch=window.zwgkSearch||[]).push({"shards":[["hexi","河西区",3,"hexi.js"]]});
