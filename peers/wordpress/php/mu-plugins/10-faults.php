<?php
// Slow or dying answers on demand: a test writes PEER_RUN/fault.json and removes it again.
//   {"when": "before" | "after", "ms": 8000, "kill": false, "method": "POST", "route": "^/wp/v2/posts"}
// "before": nothing has been done yet. "after": all is done, only the answer is still to come.
// "kill" ends the worker by SIGKILL; php -S does not replace it, so restart by `down --keep` and `up`.
function peer_fault($when, $response, $request) {
	$fault = is_file(PEER_RUN . '/fault.json') ? json_decode((string) file_get_contents(PEER_RUN . '/fault.json'), true) : null;
	if ($fault && $fault['when'] === $when
		&& $request->get_method() === ($fault['method'] ?? $request->get_method())
		&& preg_match('#' . ($fault['route'] ?? '') . '#', $request->get_route())) {
		usleep(1000 * (int) ($fault['ms'] ?? 0));
		if (!empty($fault['kill'])) {
			posix_kill(getmypid(), SIGKILL);
		}
	}
	return $response;
}
add_filter('rest_request_before_callbacks', function ($response, $handler, $request) {
	return peer_fault('before', $response, $request);
}, 10, 3);
add_filter('rest_request_after_callbacks', function ($response, $handler, $request) {
	return peer_fault('after', $response, $request);
}, 10, 3);
