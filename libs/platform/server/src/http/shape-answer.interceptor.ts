import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import * as z from 'zod/mini';
import { declarationIn } from './endpoint.decorator';

/** Nothing leaves but what the contract names: fields it does not know are dropped. */
@Injectable()
export class ShapeAnswer implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { produces, response } = declarationIn(context);
    return produces ? next.handle() : next.handle().pipe(map((answer) => z.parse(response, answer)));
  }
}
