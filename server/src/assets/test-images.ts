import { TEST_IMAGES, type TestImage } from '@brownpaper/shared/picture/test-images'

export const imageOf = (name: TestImage): Buffer => Buffer.from(TEST_IMAGES[name], 'base64')
