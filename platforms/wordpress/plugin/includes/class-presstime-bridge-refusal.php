<?php
/**
 * Why a request is not carried out.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * Thrown anywhere below a route, answered by the route. API.md lists the codes.
 */
class Presstime_Bridge_Refusal extends Exception {

	/**
	 * Error code.
	 *
	 * @var string
	 */
	private $error;

	/**
	 * Data of the answer, with the HTTP status.
	 *
	 * @var array
	 */
	private $data;

	/**
	 * Builds a refusal.
	 *
	 * @param int    $status  HTTP status.
	 * @param string $error   Error code.
	 * @param string $message For people.
	 * @param array  $data    Further data: field, post_id, retry_after.
	 */
	public function __construct( $status, $error, $message, array $data = array() ) {
		parent::__construct( $message );
		$this->error = $error;
		$this->data  = array( 'status' => $status ) + $data;
	}

	/**
	 * A field that is not as API.md says.
	 *
	 * @param string $field   Name of the field.
	 * @param string $message For people.
	 */
	public static function field( $field, $message ) {
		return new self( 400, 'presstime_invalid_field', $message, array( 'field' => $field ) );
	}

	/**
	 * Another request is at it.
	 *
	 * @param int $seconds When to come again.
	 */
	public static function in_progress( $seconds ) {
		return new self(
			409,
			'presstime_in_progress',
			__( 'Another request is working on this.', 'presstime-bridge' ),
			array( 'retry_after' => max( 1, (int) $seconds ) )
		);
	}

	/**
	 * WordPress or its database failed; the same request may succeed later.
	 *
	 * @param string $message What failed.
	 */
	public static function write_failed( $message ) {
		return new self( 500, 'presstime_write_failed', $message );
	}

	/**
	 * Whether the same request can never succeed.
	 */
	public function is_permanent() {
		return in_array( $this->data['status'], array( 400, 403, 404, 410, 422 ), true );
	}

	/**
	 * As WordPress's REST server wants it.
	 */
	public function to_error() {
		return new WP_Error( $this->error, $this->getMessage(), $this->data );
	}
}
