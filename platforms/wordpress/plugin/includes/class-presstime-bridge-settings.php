<?php
/**
 * Settings → Presstime Bridge.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * The key, the default author and the meta keys that may be set.
 */
class Presstime_Bridge_Settings {

	const PAGE = 'presstime-bridge';

	/** Hooks in. */
	public static function start() {
		add_action( 'admin_menu', array( __CLASS__, 'menu' ) );
		add_action( 'admin_init', array( __CLASS__, 'register' ) );
		add_action( 'admin_post_presstime_bridge_new_key', array( __CLASS__, 'new_key' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( PRESSTIME_BRIDGE_FILE ), array( __CLASS__, 'links' ) );
	}

	/** The menu entry. */
	public static function menu() {
		add_options_page( __( 'Presstime Bridge', 'presstime-bridge' ), __( 'Presstime Bridge', 'presstime-bridge' ), 'manage_options', self::PAGE, array( __CLASS__, 'page' ) );
	}

	/** The options. */
	public static function register() {
		register_setting(
			self::PAGE,
			Presstime_Bridge_Authors::OPTION,
			array(
				'type'              => 'integer',
				'sanitize_callback' => 'absint',
			)
		);
		register_setting(
			self::PAGE,
			Presstime_Bridge_Meta::OPTION,
			array(
				'type'              => 'string',
				'sanitize_callback' => 'sanitize_textarea_field',
			)
		);
	}

	/**
	 * A link in the list of plugins.
	 *
	 * @param string[] $links Links.
	 */
	public static function links( $links ) {
		array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( self::url() ), esc_html__( 'Settings', 'presstime-bridge' ) ) );
		return $links;
	}

	/** Makes a new key and shows it on the page, once. */
	public static function new_key() {
		if ( ! current_user_can( 'manage_options' ) ) {
			wp_die( esc_html__( 'You may not do this.', 'presstime-bridge' ), '', array( 'response' => 403 ) );
		}
		check_admin_referer( 'presstime_bridge_new_key' );
		Presstime_Bridge_Key::offer( Presstime_Bridge_Key::issue() );
		wp_safe_redirect( self::url() );
		exit;
	}

	/** The page. */
	public static function page() {
		if ( ! current_user_can( 'manage_options' ) ) {
			return;
		}
		?>
		<div class="wrap">
			<h1><?php esc_html_e( 'Presstime Bridge', 'presstime-bridge' ); ?></h1>
			<h2><?php esc_html_e( 'API key', 'presstime-bridge' ); ?></h2>
			<?php self::key_section(); ?>
			<form action="options.php" method="post">
				<?php settings_fields( self::PAGE ); ?>
				<table class="form-table" role="presentation">
					<tr>
						<th scope="row"><label for="presstime_bridge_author"><?php esc_html_e( 'Default author', 'presstime-bridge' ); ?></label></th>
						<td>
							<?php
							$author = Presstime_Bridge_Authors::fallback();
							wp_dropdown_users(
								array(
									'name'       => Presstime_Bridge_Authors::OPTION,
									'id'         => 'presstime_bridge_author',
									'capability' => array( 'publish_posts' ),
									'selected'   => $author ? $author->ID : 0,
								)
							);
							?>
							<p class="description"><?php esc_html_e( 'For posts that name no author. What this user may not do, Presstime may not do.', 'presstime-bridge' ); ?></p>
						</td>
					</tr>
					<tr>
						<th scope="row"><label for="presstime_bridge_meta_keys"><?php esc_html_e( 'Meta keys', 'presstime-bridge' ); ?></label></th>
						<td>
							<textarea class="large-text code" rows="4" id="presstime_bridge_meta_keys" name="<?php echo esc_attr( Presstime_Bridge_Meta::OPTION ); ?>"><?php echo esc_textarea( (string) get_option( Presstime_Bridge_Meta::OPTION, '' ) ); ?></textarea>
							<p class="description"><?php esc_html_e( 'Post meta that Presstime may set, one key per line. Keys that a plugin registered for REST need not be listed.', 'presstime-bridge' ); ?></p>
						</td>
					</tr>
				</table>
				<?php submit_button(); ?>
			</form>
		</div>
		<?php
	}

	/** The key's state, a new key once, and the button. */
	private static function key_section() {
		if ( Presstime_Bridge_Key::is_configured() ) {
			echo '<p>' . esc_html__( 'The key is set in wp-config.php (PRESSTIME_BRIDGE_KEY).', 'presstime-bridge' ) . '</p>';
			return;
		}
		$new = Presstime_Bridge_Key::take_offered();
		if ( '' !== $new ) {
			echo '<div class="notice notice-success inline"><p>' . esc_html__( 'This is the new key. It is shown only this once; copy it into Presstime now.', 'presstime-bridge' ) . '</p>';
			echo '<p><label class="screen-reader-text" for="presstime_bridge_key">' . esc_html__( 'API key', 'presstime-bridge' ) . '</label>';
			echo '<input type="text" class="regular-text code" id="presstime_bridge_key" readonly value="' . esc_attr( $new ) . '"></p></div>';
		} elseif ( Presstime_Bridge_Key::exists() ) {
			echo '<p>' . esc_html__( 'A key is in use. It cannot be shown again.', 'presstime-bridge' ) . '</p>';
		} else {
			echo '<p>' . esc_html__( 'There is no key yet.', 'presstime-bridge' ) . '</p>';
		}
		?>
		<form action="<?php echo esc_url( admin_url( 'admin-post.php' ) ); ?>" method="post">
			<input type="hidden" name="action" value="presstime_bridge_new_key">
			<?php
			wp_nonce_field( 'presstime_bridge_new_key' );
			submit_button( __( 'Make a new key', 'presstime-bridge' ), 'secondary', 'submit', false );
			?>
			<p class="description"><?php esc_html_e( 'The present key stops working at once.', 'presstime-bridge' ); ?></p>
		</form>
		<?php
	}

	/** Address of the page. */
	private static function url() {
		return admin_url( 'options-general.php?page=' . self::PAGE );
	}
}
