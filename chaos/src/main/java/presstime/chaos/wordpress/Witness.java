package presstime.chaos.wordpress;

import java.time.Duration;

/**
 * PHP that runs inside WordPress: it writes down, in WordPress's own hooks, what readers could see,
 * and refuses posts that were sent too long ago. The declared time to settle is the product's
 * premise; this makes it true of a machine under load.
 */
final class Witness {

  /** The file in the site's {@code wp-content}, a JSON object a line. */
  static final String FILE = "seen.jsonl";

  private static final String PHP =
      """
      function witness_line($kind, $post) {
        preg_match('/presstime:([0-9a-f-]{36})/', $post->post_content, $key);
        preg_match('/\\[\\[(.+?)\\]\\]/', $post->post_content, $words);
        $line = array('at' => (int) (microtime(true) * 1000), 'kind' => $kind, 'post' => $post->ID,
          'key' => $key[1] ?? '', 'words' => $words[1] ?? '?');
        file_put_contents(WP_CONTENT_DIR . '/%1$s', json_encode($line) . "\n", FILE_APPEND | LOCK_EX);
      }
      add_action('transition_post_status', function ($new, $old, $post) {
        if ($post->post_type === 'post' && ($new === 'publish') !== ($old === 'publish')) {
          witness_line($new === 'publish' ? 'PUBLIC' : 'HIDDEN', $post);
        }
      }, 1, 3);
      add_action('post_updated', function ($id, $after, $before) {
        if ($after->post_type === 'post' && $after->post_status === 'publish' && $before->post_status === 'publish'
          && $after->post_content !== $before->post_content) {
          witness_line('CHANGED', $after);
        }
      }, 1, 3);
      add_action('before_delete_post', function ($id, $post) {
        if ($post->post_type === 'post' && $post->post_status === 'publish') {
          witness_line('HIDDEN', $post);
        }
      }, 1, 2);
      function witness_too_late() {
        $sent = $_SERVER['HTTP_X_CHAOS_SENT'] ?? '';
        return $sent !== '' && microtime(true) * 1000 - (float) $sent > %2$d;
      }
      add_filter('rest_pre_insert_post', function ($post) {
        return witness_too_late() ? new WP_Error('too_late', 'It was sent too long ago.', array('status' => 408)) : $post;
      });
      add_filter('rest_request_before_callbacks', function ($response, $handler, $request) {
        return $request->get_method() === 'DELETE' && witness_too_late()
          ? new WP_Error('too_late', 'It was sent too long ago.', array('status' => 408)) : $response;
      }, 20, 3);
      """;

  private Witness() {}

  /**
   * @param bound how long after it was sent a request may still take effect
   */
  static String php(Duration bound) {
    return PHP.formatted(FILE, bound.toMillis());
  }
}
